-- What laptops and readers may do. Run by `ntm hub init` each time.
REVOKE ALL ON SCHEMA ntm FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA ntm FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ntm FROM PUBLIC;
GRANT USAGE ON SCHEMA ntm TO ntm_laptop, ntm_reader;
GRANT SELECT ON ntm.version, ntm.change, ntm.chain, ntm.criteria_file, ntm.unit TO ntm_laptop;
GRANT SELECT ON ntm.removal TO ntm_laptop, ntm_reader;
GRANT INSERT ON ntm.change, ntm.criteria_file TO ntm_laptop;
GRANT SELECT ON ntm.unit, ntm.current_value, ntm.session, ntm.session_commune, ntm.criterion, ntm.assessment,
  ntm.commune_count, ntm.criterion_count, ntm.session_summary TO ntm_laptop, ntm_reader;
GRANT EXECUTE ON FUNCTION ntm.criteria_in(bytea) TO ntm_laptop, ntm_reader;
