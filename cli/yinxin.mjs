#!/usr/bin/env node
/** `npx yinxin`: a fresh `dist/`, then cli/main.ts. Needs the packages of `npm ci`, no network. */
import { requireNode, requirePackages } from '../tools/bootstrap.mjs';

requireNode();
requirePackages();
const { build } = await import('../tools/build.mjs');
const dist = await build();
const { main } = await import(new URL('cli/main.js', dist).href);
process.exitCode = await main(process.argv.slice(2));
