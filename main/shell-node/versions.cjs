// Old JavaScript on purpose: it must run, and say what is wrong, on the very versions it refuses.
'use strict';

var fs = require('fs');
var path = require('path');

/**
 * The sentences that say what is too old and what to do; none when all is well. `agent` is what npm says of itself,
 * `running` the version of this Node, `bringsNode` whether the packages hold a Node for this computer (null: not yet).
 */
function refusals(agent, running, bringsNode) {
  var npm = /\bnpm\/(\d+)\.(\d+)/.exec(agent || '');
  var inner = versionIn(running);
  var outer = versionIn((/\bnode\/(v\S+)/.exec(agent || '') || [])[1] || running);
  var said = [];
  if (agent && !npm) said.push('House of Care is installed and started with npm 11 or newer. ' + again);
  var oldNpm = npm && tooOld('npm 11', 'npm ' + npm[1] + '.' + npm[2]);
  if (npm && Number(npm[1]) < 11) said.push(oldNpm + 'Run "npm install --global npm@11". ' + again);
  var oldNode = tooOld('Node 20.19', 'Node ' + outer.join('.'));
  if (isBefore(outer, 20, 19)) said.push(oldNode + 'Install Node 24 from nodejs.org. ' + again);
  if (said.length > 0 || bringsNode === null || !isBefore(inner, 24, 0)) return said;
  var kind = process.platform + ' ' + process.arch;
  var none = 'No Node 24 comes with House of Care for this kind of computer (' + kind + '). ';
  var lost = 'The packages of House of Care are not all installed. Run "npm ci". ';
  return [(bringsNode ? lost : none + 'Install Node 24 from nodejs.org. ') + again];
}

var again = 'Then try again.';

function tooOld(needed, found) {
  return 'House of Care needs ' + needed + ' or newer; this is ' + found + '. ';
}

function versionIn(text) {
  var found = /^v?(\d+)\.(\d+)/.exec(text) || ['', 0, 0];
  return [Number(found[1]), Number(found[2])];
}

function isBefore(version, major, minor) {
  return version[0] < major || (version[0] === major && version[1] < minor);
}

function bringsNode() {
  if (process.env.npm_lifecycle_event === 'preinstall') return null;
  var manifest = fs.readFileSync(path.join(__dirname, '../../package.json'), 'utf8');
  var system = process.platform === 'win32' ? 'win' : process.platform;
  return JSON.parse(manifest).optionalDependencies['node-' + system + '-' + process.arch] !== undefined;
}

module.exports = { refusals: refusals };

if (require.main === module) {
  var said = refusals(process.env.npm_config_user_agent, process.version, bringsNode());
  for (var i = 0; i < said.length; i += 1) process.stderr.write(said[i] + '\n');
  if (said.length > 0) process.exitCode = 1;
}
