// Lets ZeroGrads Workbench optimise a program in Node.js: docs/protocol.md says what goes over the wire.
//
// Copy this file beside your program:
//
//     const zerograds = require('./zerograds.js');
//     zerograds.serve((theta, seed) => (theta[0] - 1) ** 2, [1]);
//
// theta is an array of numbers; the model returns a number or a flat array, or a promise of one. What the program prints
// with console.log goes to standard error. It ends when the workbench closes its input.
'use strict';

const few = 64; // up to so many numbers are written as JSON

function serve(model, shape) {
  const size = shape.reduce((product, extent) => product * extent, 1);
  // Pixels need no more than single precision.
  const signalText = size <= few ? 'numbers' : shape.length > 1 ? 'float32' : 'float64';
  let thetaText;
  console.log = console.error;
  console.info = console.error;

  function say(message) {
    process.stdout.write('@zerograds ' + JSON.stringify(message) + '\n');
  }

  function greet(greeting) {
    thetaText = greeting.size <= few ? 'numbers' : 'float64';
    say({ zerograds: 1, shape, theta: thetaText, signal: signalText });
  }

  function decode(theta) {
    if (thetaText === 'numbers') {
      return theta;
    }
    const bytes = Buffer.from(theta, 'base64');
    return Array.from({ length: bytes.length / 8 }, (unused, i) => bytes.readDoubleLE(8 * i));
  }

  function encode(signal) {
    const values = typeof signal === 'number' ? [signal] : signal;
    if (values.length !== size) {
      throw new Error('the model returned ' + values.length + ' values instead of ' + size);
    }
    if (signalText === 'numbers') {
      return Array.from(values, (value) => (Number.isFinite(value) ? value : String(value)));
    }
    const single = signalText === 'float32';
    const bytes = Buffer.alloc((single ? 4 : 8) * size);
    values.forEach((value, i) => (single ? bytes.writeFloatLE(value, 4 * i) : bytes.writeDoubleLE(value, 8 * i)));
    return bytes.toString('base64');
  }

  async function answer(request) {
    try {
      say({ id: request.id, signal: encode(await model(decode(request.theta), request.seed)) });
    } catch (error) {
      const place = String(error.stack).split('\n').find((line) => line.includes(' at ')) || '';
      say({ id: request.id, error: error + place.replace(/^\s*/, ' ') });
    }
  }

  // Seeds have 64 bits; JSON.parse would round them.
  const parse = (line) => JSON.parse(line.replace(/("seed":)(-?\d+)/, '$1"$2"'));
  const lines = require('readline').createInterface({ input: process.stdin });
  lines.on('line', (line) => (thetaText === undefined ? greet(parse(line)) : answer(parse(line))));
  lines.on('close', () => process.exit(0));
}

module.exports = { serve };
