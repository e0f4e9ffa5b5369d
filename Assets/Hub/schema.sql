-- The province's hub, version 1: the log of all laptops. Run by `ntm hub init` in one transaction.
CREATE SCHEMA ntm;
COMMENT ON SCHEMA ntm IS 'Sổ chung của tỉnh: mọi thay đổi do các máy tính gửi lên, và các bảng tổng hợp để xem';

CREATE TABLE ntm.version (version integer NOT NULL);
COMMENT ON TABLE ntm.version IS 'Phiên bản của cấu trúc sổ chung';

-- What a laptop recorded in a session is a chain. Changes come in at its end, numbered without a gap, and stay.
CREATE TABLE ntm.change (
  session text COLLATE "C" NOT NULL CHECK (octet_length(session) BETWEEN 1 AND 64),
  device text COLLATE "C" NOT NULL CHECK (octet_length(device) BETWEEN 1 AND 64),
  time bigint NOT NULL CHECK (time > 0 AND time < 32503680000000 * 65536),
  position bigint NOT NULL CHECK (position > 0),
  author text COLLATE "C" NOT NULL CHECK (octet_length(author) BETWEEN 1 AND 512),
  recorded_at bigint NOT NULL,
  step bigint NOT NULL CHECK (step > 0 AND step <= time),
  origin smallint NOT NULL CHECK (origin BETWEEN 0 AND 2),
  origin_step bigint CHECK ((origin_step IS NULL) = (origin = 0)),
  commune text COLLATE "C" CHECK (commune ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
  criteria_set text COLLATE "C" CHECK (octet_length(criteria_set) BETWEEN 1 AND 128),
  criterion integer CHECK (criterion BETWEEN 1 AND 9999),
  field text COLLATE "C" NOT NULL CHECK (octet_length(field) BETWEEN 1 AND 512),
  value text COLLATE "C" CHECK (octet_length(value) <= 1048576),
  replaces_time bigint,
  replaces_device text COLLATE "C" CHECK (octet_length(replaces_device) BETWEEN 1 AND 64),
  CHECK ((replaces_time IS NULL) = (replaces_device IS NULL)),
  PRIMARY KEY (session, device, time),
  UNIQUE (session, device, position)
);
COMMENT ON TABLE ntm.change IS 'Nhật ký: mỗi dòng là một điều đã ghi; chỉ thêm, không sửa, không xóa';
COMMENT ON COLUMN ntm.change.session IS 'Mã đợt kiểm tra';
COMMENT ON COLUMN ntm.change.device IS 'Mã máy đã ghi';
COMMENT ON COLUMN ntm.change.time IS 'Thời điểm theo đồng hồ lai: mili giây × 65536 + số thứ tự';
COMMENT ON COLUMN ntm.change.position IS 'Số thứ tự trong chuỗi của máy và đợt, từ 1';
COMMENT ON COLUMN ntm.change.author IS 'Người ghi';
COMMENT ON COLUMN ntm.change.recorded_at IS 'Giờ của máy lúc ghi, mili giây từ 1970';
COMMENT ON COLUMN ntm.change.step IS 'Bước: những gì một lần bấm phím ghi cùng lúc';
COMMENT ON COLUMN ntm.change.origin IS '0 ghi, 1 hoàn tác, 2 làm lại';
COMMENT ON COLUMN ntm.change.field IS 'Điều được ghi: status, note, ind-2.1…';
COMMENT ON COLUMN ntm.change.value IS 'Giá trị mới; trống là xóa';

-- How far each chain goes, so that a laptop need not read the log to know what is new.
CREATE TABLE ntm.chain (
  session text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  count bigint NOT NULL CHECK (count > 0),
  last_time bigint NOT NULL,
  fingerprint bigint NOT NULL,
  PRIMARY KEY (session, device)
);
COMMENT ON TABLE ntm.chain IS 'Mỗi chuỗi (đợt, máy) có bao nhiêu thay đổi và đến thời điểm nào';

CREATE TABLE ntm.criteria_file (
  id text COLLATE "C" NOT NULL CHECK (octet_length(id) BETWEEN 1 AND 128),
  version text COLLATE "C" NOT NULL CHECK (octet_length(version) BETWEEN 1 AND 512),
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 4194304),
  PRIMARY KEY (id, version)
);
COMMENT ON TABLE ntm.criteria_file IS 'Tệp bộ tiêu chí (JSON) mà các đợt dùng';

CREATE TABLE ntm.unit (
  list text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  parent text COLLATE "C",
  PRIMARY KEY (list, code)
);
COMMENT ON TABLE ntm.unit IS 'Danh mục đơn vị hành chính, chép từ chương trình khi chạy ntm hub init';

CREATE FUNCTION ntm.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was recorded is never altered or removed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER change_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ntm.change
  FOR EACH STATEMENT EXECUTE FUNCTION ntm.refuse_rewriting();
CREATE TRIGGER criteria_file_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ntm.criteria_file
  FOR EACH STATEMENT EXECUTE FUNCTION ntm.refuse_rewriting();

-- Counts new changes onto their chains, and refuses those that would leave a gap.
CREATE FUNCTION ntm.continue_chain() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  broken bigint;
BEGIN
  WITH part AS (
    SELECT session, device, count(*) AS count, max(time) AS last_time, min(position) AS first, max(position) AS last,
      sum(time % 2147483647 + coalesce(octet_length(value), 0))::bigint AS fingerprint
    FROM added GROUP BY session, device
  ), continued AS (
    INSERT INTO ntm.chain AS chain (session, device, count, last_time, fingerprint)
    SELECT session, device, count, last_time, fingerprint FROM part ORDER BY session, device
    ON CONFLICT (session, device) DO UPDATE SET
      count = chain.count + excluded.count,
      last_time = greatest(chain.last_time, excluded.last_time),
      fingerprint = chain.fingerprint + excluded.fingerprint
    RETURNING session, device, count
  )
  SELECT count(*) INTO broken FROM continued JOIN part USING (session, device)
  WHERE part.last <> continued.count OR part.first <> continued.count - part.count + 1;
  IF broken > 0 THEN
    RAISE EXCEPTION 'a chain must be continued without a gap' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER change_continues AFTER INSERT ON ntm.change REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ntm.continue_chain();
