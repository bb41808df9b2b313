// What cli-table3 measures its cells with in the bundle (build.mjs says why): our own widths.
module.exports = require('./width.ts').displayWidth;
