-- Which sighting is believed for each value of an asset is kept, as many questions rest on it: it follows from links,
-- sightings and shared identifiers, and is brought into line whenever links are.
DROP VIEW seen_best;
CREATE TABLE seen_best (
  asset_id INTEGER PRIMARY KEY,
  serial_number INTEGER,
  machine_uuid INTEGER,
  hostname INTEGER,
  mac_address INTEGER,
  manufacturer INTEGER,
  model INTEGER,
  operating_system INTEGER
) STRICT;

-- What `seen_best` is to hold. Identifiers that several devices hold count for nothing, nor do addresses that software
-- made up. The lowest weight wins; its lowest 32 bits are the sighting's number.
CREATE VIEW best_sighting AS
WITH weighed AS (
  SELECT asset_id,
    CASE WHEN serial_number IS NOT NULL AND serial_number NOT IN (SELECT value FROM shared_identifier WHERE kind = 'serial')
      THEN weight + (serial_rank << 58) END AS serial_number,
    CASE WHEN machine_uuid IS NOT NULL AND machine_uuid NOT IN (SELECT value FROM shared_identifier WHERE kind = 'uuid')
      THEN weight + (serial_rank << 58) END AS machine_uuid,
    CASE WHEN hostname IS NOT NULL AND substr(hostname, 1, instr(replace(hostname, ' ', '.') || '.', '.') - 1)
        NOT IN (SELECT value FROM shared_identifier WHERE kind = 'name')
      THEN weight + (name_rank << 58) END AS hostname,
    CASE WHEN CASE instr(mac_address, ' ') WHEN 0 THEN substr(mac_address, 2, 1) NOT IN ('2', '6', 'a', 'e')
        AND mac_address NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac')
      ELSE mac_address IS NOT NULL AND EXISTS (SELECT 1 FROM json_each('["' || replace(mac_address, ' ', '","') || '"]') j
        WHERE substr(j.value, 2, 1) NOT IN ('2', '6', 'a', 'e')
          AND j.value NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac')) END
      THEN weight + (address_rank << 58) END AS mac_address,
    CASE WHEN manufacturer IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END AS manufacturer,
    CASE WHEN model IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END AS model,
    CASE WHEN operating_system IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END AS operating_system
  FROM weighed_sighting)
SELECT asset_id, min(serial_number) AS serial_number, min(machine_uuid) AS machine_uuid, min(hostname) AS hostname,
  min(mac_address) AS mac_address, min(manufacturer) AS manufacturer, min(model) AS model,
  min(operating_system) AS operating_system
FROM weighed GROUP BY asset_id;
INSERT INTO seen_best SELECT * FROM best_sighting;

-- Assets that are still somebody's concern: neither disposed of nor missing from the newest full export. `place_text` is
-- the place as its row has it, put together as in asset_place.
DROP VIEW live_asset;
CREATE VIEW live_asset AS
SELECT *, nullif(trim(coalesce(site, '')
    || CASE WHEN building IS NULL THEN '' ELSE ' / ' || building END
    || CASE WHEN floor IS NULL THEN '' ELSE ' / ' || floor END
    || CASE WHEN room IS NULL THEN '' ELSE ' / ' || room END
    || CASE WHEN location IS NULL THEN '' ELSE ' / ' || location END, ' /'), '') AS place_text
FROM current_asset WHERE coalesce(status, '') <> 'disposed' AND NOT missing;
