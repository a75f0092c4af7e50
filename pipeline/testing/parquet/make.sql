-- How the files beside this one were made, with DuckDB 1.5.5: one table in every packing, and as the CSV that says what must be read.
create type means as enum ('paid_social', 'search', 'e-mail, weekly');
create table touches as
select * from (values
  (9007199254740993, '0f8fad5b-d9cb-469f-a165-70867728950e', '2024-06-18 14:05:00.123456', 'search', 0.1, 1.1, true, 12.30, 'Frühling "24"'),
  (9007199254740995, '0f8fad5b-d9cb-469f-a165-70867728950e', '2024-06-19 00:00:00', 'paid_social', 0.3, 2.5, false, null, null),
  (-1, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '1969-12-31 23:59:59.999999', 'e-mail, weekly', 1, 1000000, null, 0.07, ''),
  (4, null, '2024-02-29 12:00:00', 'search', 0.25, 1, true, 5, 'no customer'),
  (5, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '2024-03-01 00:00:00.001', 'search', 1.5, 1, false, 0, 'weight above 1'),
  (5, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '2024-03-01 00:00:00.001', 'search', 0.5, 1, false, 0, E'same id, two\nlines'),
  (null, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '2024-03-02 00:00:00', null, null, null, null, null, ' padded ')
) as t(touchpoint_id, customer_id, touchpoint_date, channel, attribution_weight, sample_weight, conversion, conversion_value, campaign);
alter table touches alter touchpoint_id type bigint;
alter table touches alter customer_id type uuid;
alter table touches alter channel type means;
alter table touches alter attribution_weight type decimal(5, 4);
alter table touches alter sample_weight type float;
alter table touches alter conversion_value type decimal(30, 2);

copy (select * replace (touchpoint_date::timestamp as touchpoint_date) from touches) to 'touches.csv' (header);
copy (select * replace (touchpoint_date::timestamp as touchpoint_date) from touches) to 'snappy.parquet' (codec snappy);
copy (select * replace (touchpoint_date::timestamp as touchpoint_date) from touches) to 'rows.parquet' (codec uncompressed, row_group_size 2048);
copy (select * replace (touchpoint_date::timestamp_ns as touchpoint_date) from touches) to 'zstd-ns.parquet' (codec zstd);
copy (select * replace (date_trunc('millisecond', touchpoint_date::timestamp)::timestamp_ms as touchpoint_date) from touches) to 'gzip-ms.parquet' (codec gzip);
set timezone = 'UTC';
copy (select * replace (touchpoint_date::timestamptz as touchpoint_date, conversion_value::decimal(9, 2) as conversion_value) from touches) to 'brotli-tz-v2.parquet' (codec brotli, parquet_version v2);
copy (select * replace (conversion_value::decimal(18, 2) as conversion_value) from touches) to 'text-times.parquet' (codec snappy);
copy (select * replace (touchpoint_date::timestamp as touchpoint_date) from touches) to 'lz4.parquet' (codec lz4_raw);
