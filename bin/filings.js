#!/usr/bin/env node
// CommonJS (bin/package.json says so): setting up the loader of ES modules alone would take a tenth of `node -e 0`.
require('./load.js')(require('node:path').join(__dirname, '../dist/filings.cjs'));
