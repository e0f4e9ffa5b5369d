// libpq, loaded when a hub is first spoken to: a laptop works without it, and its thirty libraries cost no start.
//
// What is used of it is declared here, as it stands in every libpq.so.5, so that nothing more is needed to build.
#ifndef NTM_POSTGRES_H
#define NTM_POSTGRES_H

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef struct {
  char *keyword, *envvar, *compiled, *val, *label, *dispchar;
  int dispsize;
} PQconninfoOption;

enum { NTM_CONNECTION_OK = 0, NTM_CONNECTION_BAD = 1 };
enum { NTM_POLLING_FAILED = 0, NTM_POLLING_READING = 1, NTM_POLLING_WRITING = 2, NTM_POLLING_OK = 3 };
enum { NTM_COMMAND_OK = 1, NTM_TUPLES_OK = 2, NTM_COPY_OUT = 3, NTM_COPY_IN = 4 };
enum { NTM_ERRORS_VERBOSE = 2 };
// The fields of an error: its five-letter code, its text, and the line below it.
enum { NTM_SQLSTATE = 'C', NTM_MESSAGE = 'M', NTM_DETAIL = 'D' };

PQconninfoOption *PQconninfoParse(const char *conninfo, char **message);
void PQconninfoFree(PQconninfoOption *options);
PQconninfoOption *PQconninfo(PGconn *connection);
PGconn *PQconnectStartParams(const char *const *keywords, const char *const *values, int expand_dbname);
int PQconnectPoll(PGconn *connection);
int PQsocket(const PGconn *connection);
int PQstatus(const PGconn *connection);
char *PQerrorMessage(const PGconn *connection);
int PQsetErrorVerbosity(PGconn *connection, int verbosity);
void (*PQsetNoticeProcessor(PGconn *connection, void (*say)(void *, const char *), void *with))(void *, const char *);
void PQfinish(PGconn *connection);
PGresult *PQexecParams(PGconn *connection, const char *command, int count, const unsigned *types,
                       const char *const *values, const int *lengths, const int *formats, int result_format);
PGresult *PQexec(PGconn *connection, const char *commands);
int PQsendQuery(PGconn *connection, const char *commands);
PGresult *PQgetResult(PGconn *connection);
int PQresultStatus(const PGresult *result);
char *PQresultErrorField(const PGresult *result, int field);
int PQntuples(const PGresult *result);
int PQnfields(const PGresult *result);
char *PQgetvalue(const PGresult *result, int row, int column);
int PQgetlength(const PGresult *result, int row, int column);
int PQgetisnull(const PGresult *result, int row, int column);
void PQclear(PGresult *result);
int PQputCopyData(PGconn *connection, const char *bytes, int count);
int PQputCopyEnd(PGconn *connection, const char *error);
int PQgetCopyData(PGconn *connection, char **bytes, int async);
void PQfreemem(void *bytes);

// The functions used, each under its own name.
#define NTM_POSTGRES_FUNCTIONS(each)                                                                                  \
  each(PQconninfoParse) each(PQconninfoFree) each(PQconninfo) each(PQconnectStartParams) each(PQconnectPoll)          \
  each(PQsocket) each(PQstatus) each(PQerrorMessage) each(PQsetErrorVerbosity) each(PQsetNoticeProcessor)             \
  each(PQfinish) each(PQexecParams) each(PQexec) each(PQsendQuery) each(PQgetResult) each(PQresultStatus)             \
  each(PQresultErrorField) each(PQntuples) each(PQnfields) each(PQgetvalue) each(PQgetlength) each(PQgetisnull)       \
  each(PQclear) each(PQputCopyData) each(PQputCopyEnd) each(PQgetCopyData) each(PQfreemem)

typedef struct {
#define NTM_DECLARE(name) __typeof__(&name) name;
  NTM_POSTGRES_FUNCTIONS(NTM_DECLARE)
#undef NTM_DECLARE
} ntm_postgres;

// The library's functions, or NULL where it is not installed.
const ntm_postgres *ntm_postgres_load(const char *library);

// Keeps a connection from writing what a server remarks on to standard error.
void ntm_postgres_silence(const ntm_postgres *functions, PGconn *connection);

#endif
