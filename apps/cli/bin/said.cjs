#!/usr/bin/env node
// Starts `said` on any Node, however old: finds the project's own Node, gives DuckDB enough threads, and runs the
// program with it. Plain JavaScript of the oldest kind, so that an old Node can read this file and say what is wrong.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var os = require('os');
var path = require('path');

var NEEDED = [24, 7];
var root = path.resolve(__dirname, '..');

function isRecentEnough(version) {
  var parts = version.split('.').map(Number);
  return parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1]);
}

// The platform packages of the project put a Node into node_modules, here or in any folder above.
function findOwnNode() {
  var platform = process.platform === 'win32' ? 'win' : process.platform;
  var parts = [
    'node_modules',
    'node-' + platform + '-' + process.arch,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  ];
  for (var folder = root; ; folder = path.dirname(folder)) {
    var candidate = path.join.apply(path, [folder].concat(parts));
    if (fs.existsSync(candidate)) return candidate;
    if (path.dirname(folder) === folder) return null;
  }
}

function findNode() {
  var own = findOwnNode();
  if (own) return own;
  return isRecentEnough(process.versions.node) ? process.execPath : null;
}

// From the repository the TypeScript source runs as it is; an installed copy has only the built files.
function programArguments() {
  var source = path.join(root, 'src', 'main.ts');
  if (fs.existsSync(source)) return ['--conditions=mono-source', source];
  return [path.join(root, 'dist', 'main.js')];
}

// Compiled code is kept from one start to the next, half of the time of a short command, in a folder that nobody but
// the user can write to: what lies there is run. Without such a folder it is compiled each time.
function compileCache() {
  var base = process.platform === 'win32' ? process.env.LOCALAPPDATA : process.env.XDG_CACHE_HOME;
  var folder = path.join(base || path.join(os.homedir(), '.cache'), 'said', 'compiled');
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 448 });
    var found = fs.lstatSync(folder);
    var isOwn = !process.getuid || (found.uid === process.getuid() && (found.mode & 63) === 0);
    return found.isDirectory() && isOwn ? { NODE_COMPILE_CACHE: folder } : {};
  } catch (error) {
    if (process.env.SAID_DEBUG) process.stderr.write('No folder for compiled code: ' + error.message + '\n');
    return {};
  }
}

function start() {
  var node = findNode();
  if (!node) {
    process.stderr.write(
      'said needs Node ' +
        NEEDED.join('.') +
        ' or newer; this is Node ' +
        process.versions.node +
        ', and none came with the project.\n' +
        'Run "npm ci" in the project folder, or install a newer Node from https://nodejs.org\n',
    );
    process.exit(1);
  }
  var environment = Object.assign({ UV_THREADPOOL_SIZE: '16' }, compileCache(), process.env);
  // The channel lets the program notice that this process is gone (even killed outright), and stop too.
  var child = childProcess.spawn(node, programArguments().concat(process.argv.slice(2)), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment,
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('error', function (error) {
    process.stderr.write('said could not start: ' + error.message + '\n');
    process.exit(1);
  });
  child.on('exit', function (code, signal) {
    process.exit(signal ? 1 : code === null ? 1 : code);
  });
}

start();
