import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import type { Agent, Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../connectors/httpPeer.ts';
import { mutualTls } from '../../connectors/mutualTls.ts';
import { registryPeer, type RegistryOptions } from '../../connectors/registry/peer.ts';
import { secureServer } from '../../connectors/simulator/secureServer.ts';
import { type Clock, instant, type Instant, later } from '../../domain/instant.ts';
import { keepConnectorCertificates } from '../../tools/servers/connectorCertificates.ts';

/** Makes a simulator that keeps its data in a directory. */
export type Simulator = (options: { readonly directory: string; readonly clock: Clock }) => Promise<RequestListener>;

/** A simulator behind real TLS, with a clock of the test. */
export class SimulatedRegistry {
  readonly #simulator: Simulator;
  readonly folder: string;
  readonly #agents: Agent[] = [];
  #agent!: Agent;
  #server!: Server;
  #port = 0;
  #now: Instant = instant('2026-05-01T00:00:00Z');

  static async start(simulator: Simulator): Promise<SimulatedRegistry> {
    const folder = await mkdtemp(join(tmpdir(), 'registry-'));
    await keepConnectorCertificates(join(folder, 'tls'), ['server']);
    const registry = new SimulatedRegistry(folder, simulator);
    registry.#agent = await registry.trusting(join(folder, 'tls', 'connectors'));
    await registry.#listen(await registry.#simulate());
    return registry;
  }

  private constructor(folder: string, simulator: Simulator) {
    this.folder = folder;
    this.#simulator = simulator;
  }

  /** For a client; waits no longer than two seconds. */
  options(changes: Partial<RegistryOptions> = {}): RegistryOptions {
    return { url: `https://127.0.0.1:${this.#port}`, agent: this.#agent, timeoutMs: 2_000, ...changes };
  }

  /** Connections with the certificates of a directory; ended with the registry. */
  async trusting(directory: string): Promise<Agent> {
    const agent = await mutualTls(directory);
    this.#agents.push(agent);
    return agent;
  }

  /** Ends the simulator and starts it again with what it kept; switches are off again. */
  async restart(): Promise<void> {
    await this.#close();
    await this.#listen(await this.#simulate());
  }

  /** From now on something else answers in the simulator's place. */
  async answering(listener: RequestListener): Promise<void> {
    await this.#close();
    await this.#listen(listener);
  }

  /** What is not named is off. */
  flip = (switches: object): Promise<unknown> => this.administer('PUT', '/simulator/switches', switches);

  /** Asks the simulator about itself: however much it has taken, it tells all. */
  async administer(method: 'GET' | 'PUT', path: string, body?: object): Promise<unknown> {
    const peer = { ...registryPeer('simulator', this.options({ timeoutMs: 60_000 })), maxAnswerBytes: 256 << 20 };
    const answer = await ask(peer, method, path, body);
    return JSON.parse(Buffer.from(answer.body).toString('utf8'));
  }

  /** Lets the simulator's time pass. */
  pass(milliseconds: number): void {
    this.#now = later(this.#now, milliseconds);
  }

  async stop(): Promise<void> {
    for (const agent of this.#agents) agent.destroy();
    await this.#close();
    await rm(this.folder, { recursive: true });
  }

  #simulate = (): Promise<RequestListener> => this.#simulator({ directory: join(this.folder, 'data'), clock: { now: () => this.#now } });

  async #listen(listener: RequestListener): Promise<void> {
    this.#server = await secureServer(join(this.folder, 'tls', 'server'), listener);
    await new Promise<void>((listening) => this.#server.listen(this.#port, '127.0.0.1', listening));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  #close = (): Promise<void> => new Promise<void>((closed) => {
    this.#server.close(() => closed());
    this.#server.closeAllConnections();
  });
}
