-- The three databases. Run first, by an account that may create databases.

CREATE DATABASE IF NOT EXISTS strategy CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE DATABASE IF NOT EXISTS pms_monitor CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE DATABASE IF NOT EXISTS dataweb_read CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
