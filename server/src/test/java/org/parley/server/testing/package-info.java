/// What the server's tests share: a fake Asterisk, a real one, clocks and fixtures.
package org.parley.server.testing;
