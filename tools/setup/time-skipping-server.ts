import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toolsFolder } from '../folders.ts';
import { keepText } from '../kept-file.ts';
import { firstFile, onPath, output } from './command.ts';
import { installSystemPackages } from './system-packages.ts';
import type { Progress, Thing } from './thing.ts';

const version = '1.38.0';
const folder = join(toolsFolder, `temporal-test-server-${version}`);
const program = join(folder, 'temporal-test-server');

/** Temporal's test server, in which 300 days pass in a second. Java, from Maven; the program takes a port. */
export const timeSkippingServer: Thing = {
  name: "Temporal's time-skipping test server",
  remedy: 'install a Java runtime 11 or newer and Maven (default-jre-headless, maven)',
  find: async () => ((await onPath('java')) === undefined ? undefined : firstFile([program])),
  async install(progress) {
    const missing = [...((await onPath('java')) ? [] : ['default-jre-headless']), ...((await onPath('mvn')) ? [] : ['maven'])];
    if (missing.length > 0) await installSystemPackages(missing, progress);
    if ((await firstFile([program])) === undefined) await fetchJars(progress);
  },
};

async function fetchJars(progress: Progress): Promise<void> {
  progress("set-up: fetching Temporal's time-skipping test server with Maven (about 20 s)");
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await keepText(join(draft, 'pom.xml'), pom);
  await output('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib'], { cwd: draft });
  await keepText(join(draft, 'temporal-test-server'), script, 0o755);
  await rename(draft, folder);
}

/** The SDK stops the server with SIGKILL, so Java takes the shell's place. */
const script = `#!/bin/sh
here=$(dirname "$0")
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"
`;

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>yinxin</groupId><artifactId>test-server</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${version}</version>
  </dependency></dependencies>
</project>
`;
