// Loaded into the server by start.js: a launcher that is killed cannot say goodbye, but its channel closes.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
