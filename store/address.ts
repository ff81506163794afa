/** Where a database is: parts of `mysql://user:password@host:port/name`. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Empty when the URL names the server only. */
  readonly database: string;
}

/** Takes a URL apart. Throws TypeError for anything else. */
export function databaseAddress(url: string): DatabaseAddress {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  if (protocol !== 'mysql:' && protocol !== 'mariadb:') throw new TypeError('not the URL of a MySQL or MariaDB database');
  return {
    host: hostname, port: port === '' ? 3306 : Number(port), user: decodeURIComponent(username), password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
}
