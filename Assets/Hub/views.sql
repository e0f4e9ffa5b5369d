-- What a database client or a dashboard reads. Run by `ntm hub init` each time.

-- A file that is no criteria set counts as one without criteria, so that it cannot stop the views.
CREATE OR REPLACE FUNCTION ntm.criteria_in(content bytea) RETURNS TABLE (number integer, name text)
  LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN QUERY SELECT (criterion ->> 'number')::integer, criterion -> 'name' ->> 'vi'
    FROM jsonb_array_elements(convert_from(content, 'UTF8')::jsonb -> 'criteria') AS criterion;
EXCEPTION WHEN OTHERS THEN
  RETURN;
END
$$;

CREATE OR REPLACE VIEW ntm.current_value AS
SELECT session, commune, criteria_set, criterion, field, value, author,
  -- A clock may say anything; from the year 940 to 3000 it is a day of the calendar.
  to_timestamp(least(greatest(recorded_at, -32503680000000), 32503680000000) / 1000.0) AS recorded_at
FROM (
  SELECT DISTINCT ON (session, commune, criteria_set, criterion, field) *
  FROM ntm.change
  ORDER BY session, commune, criteria_set, criterion, field, time DESC, device DESC
) AS latest
WHERE value IS NOT NULL;
COMMENT ON VIEW ntm.current_value IS 'Hiện trạng: giá trị mới nhất của từng điều đã ghi';
COMMENT ON COLUMN ntm.current_value.field IS 'Điều được ghi: status, note, ind-2.1…';
COMMENT ON COLUMN ntm.current_value.author IS 'Người ghi giá trị này';
COMMENT ON COLUMN ntm.current_value.recorded_at IS 'Giờ ghi, theo đồng hồ của máy đã ghi';

CREATE OR REPLACE VIEW ntm.session AS
SELECT found.session, found.unit_list, found.area, unit.kind || ' ' || unit.name AS area_name, found.date, found.title,
  found.criteria_sets, found.is_finalized
FROM (
  SELECT session, max(value) FILTER (WHERE field = 'unit-list') AS unit_list,
    max(value) FILTER (WHERE field = 'area') AS area, max(value) FILTER (WHERE field = 'date') AS date,
    max(value) FILTER (WHERE field = 'title') AS title,
    max(value) FILTER (WHERE field = 'criteria-sets') AS criteria_sets, bool_or(field = 'seal') AS is_finalized
  FROM ntm.current_value
  WHERE commune IS NULL AND criteria_set IS NULL AND criterion IS NULL
  GROUP BY session
) AS found
LEFT JOIN ntm.unit ON unit.list = found.unit_list AND unit.code = found.area
WHERE found.date IS NOT NULL;
COMMENT ON VIEW ntm.session IS 'Các đợt kiểm tra';
COMMENT ON COLUMN ntm.session.unit_list IS 'Danh mục đơn vị mà các mã thuộc về';
COMMENT ON COLUMN ntm.session.area IS 'Mã nơi kiểm tra';
COMMENT ON COLUMN ntm.session.area_name IS 'Tên nơi kiểm tra';
COMMENT ON COLUMN ntm.session.date IS 'Ngày kiểm tra, năm-tháng-ngày';
COMMENT ON COLUMN ntm.session.criteria_sets IS 'Các bộ tiêu chí với phiên bản, bộ chính đứng đầu';
COMMENT ON COLUMN ntm.session.is_finalized IS 'Đợt đã chốt';

-- The communes of each session under each of its sets, and the criteria of these: the frame of all counts.
CREATE OR REPLACE VIEW ntm.session_commune AS
SELECT session.session, session.area, session.area_name, session.date, session.unit_list, session.is_finalized,
  split_part(used.version, '@', 1) AS criteria_set, substr(used.version, strpos(used.version, '@') + 1) AS version,
  used.rank = 1 AS is_main_set, commune.code AS commune, commune.name AS commune_name,
  commune.kind = 'xã' AS is_rural_commune
FROM ntm.session
CROSS JOIN LATERAL unnest((string_to_array(session.criteria_sets, ' '))[1:16]) WITH ORDINALITY AS used (version, rank)
JOIN ntm.unit AS commune ON commune.list = session.unit_list AND length(commune.code) = 5
LEFT JOIN ntm.unit AS above ON above.list = commune.list AND above.code = commune.parent
WHERE session.area IN (commune.code, commune.parent, above.parent);
COMMENT ON VIEW ntm.session_commune IS 'Các xã của từng đợt, theo từng bộ tiêu chí';

CREATE OR REPLACE VIEW ntm.criterion AS
SELECT file.id AS criteria_set, file.version, criterion.number AS criterion, criterion.name
FROM ntm.criteria_file AS file CROSS JOIN LATERAL ntm.criteria_in(file.content) AS criterion;
COMMENT ON VIEW ntm.criterion IS 'Các tiêu chí của từng bộ';

CREATE OR REPLACE VIEW ntm.assessment AS
SELECT commune.session, commune.area, commune.area_name, commune.date, commune.criteria_set, commune.version,
  commune.commune, commune.commune_name, commune.is_rural_commune, criterion.criterion,
  criterion.name AS criterion_name,
  CASE result.value WHEN 'met' THEN 'met' WHEN 'not-met' THEN 'not-met' ELSE 'not-assessed' END AS status,
  result.author, result.recorded_at
FROM ntm.session_commune AS commune
JOIN ntm.criterion USING (criteria_set, version)
LEFT JOIN ntm.current_value AS result
  ON result.session = commune.session AND result.commune = commune.commune
  AND result.criteria_set = commune.criteria_set AND result.criterion = criterion.criterion
  AND result.field = 'status';
COMMENT ON VIEW ntm.assessment IS 'Kết quả từng tiêu chí của từng xã; chưa đánh giá cũng có dòng';
COMMENT ON COLUMN ntm.assessment.is_rural_commune IS 'Là xã; phường, thị trấn không tính vào tổng hợp';
COMMENT ON COLUMN ntm.assessment.status IS 'met đạt, not-met chưa đạt, not-assessed chưa đánh giá';

CREATE OR REPLACE VIEW ntm.commune_count AS
SELECT session, area, area_name, date, criteria_set, version, commune, commune_name, is_rural_commune,
  count(*) FILTER (WHERE status = 'met') AS met, count(*) FILTER (WHERE status = 'not-met') AS not_met,
  count(*) FILTER (WHERE status = 'not-assessed') AS not_assessed
FROM ntm.assessment
GROUP BY session, area, area_name, date, criteria_set, version, commune, commune_name, is_rural_commune;
COMMENT ON VIEW ntm.commune_count IS 'Số tiêu chí đạt, chưa đạt, chưa đánh giá của từng xã';
COMMENT ON COLUMN ntm.commune_count.met IS 'Số tiêu chí đạt';
COMMENT ON COLUMN ntm.commune_count.not_met IS 'Số tiêu chí chưa đạt';
COMMENT ON COLUMN ntm.commune_count.not_assessed IS 'Số tiêu chí chưa đánh giá';

CREATE OR REPLACE VIEW ntm.criterion_count AS
SELECT session, area, area_name, date, criteria_set, version, criterion, criterion_name,
  count(*) FILTER (WHERE status = 'met') AS met, count(*) FILTER (WHERE status = 'not-met') AS not_met,
  count(*) FILTER (WHERE status = 'not-assessed') AS not_assessed
FROM ntm.assessment
WHERE is_rural_commune
GROUP BY session, area, area_name, date, criteria_set, version, criterion, criterion_name;
COMMENT ON VIEW ntm.criterion_count IS 'Mỗi tiêu chí có bao nhiêu xã đạt, chưa đạt, chưa đánh giá (chỉ tính xã)';

CREATE OR REPLACE VIEW ntm.session_summary AS
SELECT session, area, area_name, date, criteria_set, version, count(*) AS communes,
  count(*) FILTER (WHERE not_met = 0 AND not_assessed = 0) AS all_met,
  count(*) FILTER (WHERE not_assessed = 0) AS fully_assessed, sum(met)::bigint AS met, sum(not_met)::bigint AS not_met,
  sum(not_assessed)::bigint AS not_assessed
FROM ntm.commune_count
WHERE is_rural_commune
GROUP BY session, area, area_name, date, criteria_set, version;
COMMENT ON VIEW ntm.session_summary IS 'Tổng hợp từng đợt theo từng bộ tiêu chí (chỉ tính xã)';
COMMENT ON COLUMN ntm.session_summary.communes IS 'Số xã';
COMMENT ON COLUMN ntm.session_summary.all_met IS 'Số xã đạt mọi tiêu chí, theo kết quả từng tiêu chí; không phải số xã được công nhận';
COMMENT ON COLUMN ntm.session_summary.fully_assessed IS 'Số xã đã đánh giá đủ mọi tiêu chí';
