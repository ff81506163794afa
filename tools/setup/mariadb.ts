import { onPath } from './command.ts';
import { installSystemPackages } from './system-packages.ts';
import type { Thing } from './thing.ts';

export interface MariadbPrograms {
  readonly server: string;
  /** Makes a new data folder. */
  readonly installDb: string;
}

const alsoIn = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec'];

/** MariaDB's server, run privately. The `-core` package has the programs without a system service. */
export const mariadb: Thing<MariadbPrograms> = {
  name: 'MariaDB server 10.11 or newer',
  remedy: 'install mariadb-server-core (Debian), or give DATABASE_URL of a running server',
  async find() {
    const server = (await onPath('mariadbd', alsoIn)) ?? (await onPath('mysqld', alsoIn));
    const installDb = (await onPath('mariadb-install-db', alsoIn)) ?? (await onPath('mysql_install_db', alsoIn));
    return server !== undefined && installDb !== undefined ? { server, installDb } : undefined;
  },
  install: (progress) => installSystemPackages(['mariadb-server-core', 'mariadb-client-core'], progress),
};
