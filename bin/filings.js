#!/usr/bin/env node
// CommonJS (bin/package.json says so): setting up the loader of ES modules alone would take a tenth of `node -e 0`.
const args = process.argv.slice(2);
// The version alone needs nothing of the bundle, which takes a quarter of `node -e 0` to read.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${require('../package.json').version}\n`);
else require('./load.js')(require('node:path').join(__dirname, '../dist/filings.cjs'));
