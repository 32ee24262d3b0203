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
