#!/usr/bin/env node
// The `katek` command: runs server/src/cli.ts with the project's own Node, from the folder it was called in.
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { home, projectNode } from './prepare.js';

const { status, signal, error } = spawnSync(
  projectNode(),
  ['--conditions=source', join(home, 'server/src/cli.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
if (error)
  console.error(`katek could not start: ${error.message}. Run \`npm start\` once to install it.`);
process.exit(signal === null ? (status ?? 1) : 128 + constants.signals[signal]);
