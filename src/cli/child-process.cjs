// What commander is given for node:child_process in the bundle. It starts processes for subcommands that are executables of their own,
// which ours are not; the real module brings net and dgram with it, 3 ms of a run.
module.exports = {};
