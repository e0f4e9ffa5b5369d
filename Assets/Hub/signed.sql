-- Version 2: what devices signed, closer checks, and how the hub's owner takes out what must go. Run by `ntm hub init`.
ALTER TABLE ntm.change ADD COLUMN proof bytea CHECK (octet_length(proof) = 128);
COMMENT ON COLUMN ntm.change.proof IS 'Chữ ký của máy trên chuỗi đến thay đổi này: khóa, giá trị băm, chữ ký';

-- Rows of before stay as they are; laptops look at each that they take.
ALTER TABLE ntm.change
  ADD CONSTRAINT change_is_composed CHECK (
    session IS NFC NORMALIZED AND device IS NFC NORMALIZED AND author IS NFC NORMALIZED AND field IS NFC NORMALIZED
    AND coalesce(criteria_set, '') IS NFC NORMALIZED AND coalesce(value, '') IS NFC NORMALIZED
    AND coalesce(replaces_device, '') IS NFC NORMALIZED) NOT VALID,
  ADD CONSTRAINT change_is_on_a_line CHECK (
    concat(session, device, author, field, criteria_set, replaces_device)
    !~ E'[\u0001-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]') NOT VALID,
  ADD CONSTRAINT change_is_legible CHECK (
    value !~ E'[\u0001-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]') NOT VALID,
  ADD CONSTRAINT change_is_recorded_in_time CHECK (recorded_at BETWEEN -32503680000000 AND 32503680000000) NOT VALID,
  ADD CONSTRAINT change_has_origin CHECK (origin_step > 0 AND origin_step <= time) NOT VALID,
  ADD CONSTRAINT change_replaces_earlier CHECK (replaces_time > 0 AND replaces_time <= time) NOT VALID;

-- No laptop takes what is a day ahead of its clock, nor a session whose criteria sets are nowhere.
CREATE FUNCTION ntm.refuse_unfit() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  unfit text;
BEGIN
  SELECT device INTO unfit FROM added
  WHERE time / 65536 > (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 86400000 LIMIT 1;
  IF unfit IS NOT NULL THEN
    RAISE EXCEPTION 'device % has a clock more than a day ahead', unfit USING ERRCODE = 'check_violation';
  END IF;
  SELECT word INTO unfit FROM added, unnest(string_to_array(value, ' ')) AS word
  WHERE field = 'criteria-sets' AND commune IS NULL AND NOT EXISTS (
    SELECT 1 FROM ntm.criteria_file WHERE id || '@' || version = word) LIMIT 1;
  IF unfit IS NOT NULL THEN
    RAISE EXCEPTION 'criteria set % is not here', unfit USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER change_is_fit AFTER INSERT ON ntm.change REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ntm.refuse_unfit();

CREATE TABLE ntm.removal (
  session text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  changes bigint NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  removed_by text NOT NULL DEFAULT session_user,
  removed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ntm.removal IS 'Những chuỗi (đợt, máy) mà người giữ sổ chung đã bỏ, vì sao, ai và lúc nào';

CREATE OR REPLACE FUNCTION ntm.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('ntm.removing', true) = 'yes' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'what was recorded is never altered or removed' USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Takes out what a device recorded in a session, and writes down that it was done; laptops that have it send it again.
CREATE FUNCTION ntm.remove_chain(in_session text, of_device text, why text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  removed bigint;
BEGIN
  PERFORM set_config('ntm.removing', 'yes', true);
  DELETE FROM ntm.change WHERE session = in_session AND device = of_device;
  GET DIAGNOSTICS removed = ROW_COUNT;
  PERFORM set_config('ntm.removing', 'no', true);
  IF removed > 0 THEN
    DELETE FROM ntm.chain WHERE session = in_session AND device = of_device;
    INSERT INTO ntm.removal (session, device, changes, reason) VALUES (in_session, of_device, removed, why);
  END IF;
  RETURN removed;
END
$$;
