'use strict';
/**
 * Loaded by path (client, worker, workflow bundle), by `require`: hence CommonJS. Messages and stack traces of failures travel as payloads, so that
 * the codec encrypts them too.
 */
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
