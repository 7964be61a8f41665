import fc from 'fast-check';

// Nothing a test does may reach a real account: these stand in before any client is made.
process.env['AWS_ACCESS_KEY_ID'] = 'local';
process.env['AWS_SECRET_ACCESS_KEY'] = 'local';
process.env['AWS_REGION'] = 'eu-west-1';
// The AWS SDK announces on Node 20 that it will need Node 22 in 2027; the pinned release does not.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
// What runs TypeScript in a process of its own would keep what it compiled in the system's temporary folder.
process.env['TSX_DISABLE_CACHE'] = '1';

// The same cases every time, so that no run depends on luck; SEED=2 npx jest looks at others.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1), endOnFailure: true });
