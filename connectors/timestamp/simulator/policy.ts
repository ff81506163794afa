/** The only policy of the simulator; OpenSSL's example. */
export const simulatedPolicy = '1.2.3.4.1';
