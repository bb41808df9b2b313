// What cli-table3 measures its cells with in the bundle (bin/build.mjs says why): our own widths.
module.exports = require('./width.ts').displayWidth;
