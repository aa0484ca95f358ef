-- Run once by the PostgreSQL image, on an empty data folder: who may do what. Tables are made by `sohoa migrate`.
\set register_owner `cat "$REGISTER_OWNER_PASSWORD_FILE"`
\set register_application `cat "$REGISTER_APPLICATION_PASSWORD_FILE"`
\set prefect_database `cat "$PREFECT_DATABASE_PASSWORD_FILE"`

-- The owner makes and changes tables; the application writes rows and can drop nothing.
CREATE ROLE sohoa_owner LOGIN PASSWORD :'register_owner';
CREATE ROLE sohoa LOGIN PASSWORD :'register_application';
CREATE DATABASE sohoa OWNER sohoa_owner;
REVOKE ALL ON DATABASE sohoa FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE sohoa TO sohoa;

CREATE ROLE prefect LOGIN PASSWORD :'prefect_database';
CREATE DATABASE prefect OWNER prefect;
REVOKE ALL ON DATABASE prefect FROM PUBLIC;

\connect sohoa
ALTER DEFAULT PRIVILEGES FOR ROLE sohoa_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sohoa;
ALTER DEFAULT PRIVILEGES FOR ROLE sohoa_owner GRANT USAGE, SELECT ON SEQUENCES TO sohoa;
