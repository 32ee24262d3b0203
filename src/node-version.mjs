// Loaded before anything else, and plain JavaScript, so that a Node too old to read the rest says so in a sentence.
const needed = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < needed) {
  console.error(
    `Safer Communities bot needs Node ${needed} or newer, and this is Node ${process.versions.node}. ` +
      `Run "npm ci" here, which brings Node ${needed} along on Linux, macOS and Windows, and start with "npm start"; ` +
      `on another system install Node ${needed} from nodejs.org.`,
  );
  process.exit(1);
}

// What was compiled at an earlier start is kept beside the packages: it halves the time to start and saves memory. Where
// the folder can't be written to, everything is compiled anew.
const { enableCompileCache } = await import('node:module');
const { fileURLToPath } = await import('node:url');
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
