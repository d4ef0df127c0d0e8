/**
 * MariaDB 11.4 on loopback: the server, its three databases, their accounts and migrations.
 *
 * <p>Enters: a data folder, a port, the SQL files of {@code payara-config/sql}, the migrations of
 * the domain jar. Leaves: a server that answers, with the schema and grants of this version.
 *
 * <ol>
 *   <li>The server's own root account is reachable by nobody over TCP.
 *   <li>Tables of {@code strategy} come from Flyway alone, run by {@code strategy_migrate}.
 *   <li>The grants are set again on every start, after the migrations: least privilege per table.
 *   <li>A commit is on disk before it is acknowledged (innodb_flush_log_at_trx_commit=1).
 * </ol>
 *
 * <p>Out of scope: what stands in the tables (see {@code world}).
 */
package hs.desk.devstack.mariadb;
