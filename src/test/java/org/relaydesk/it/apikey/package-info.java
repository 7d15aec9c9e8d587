/** Keys of support reps and of integrations. */
@NullMarked
package org.relaydesk.it.apikey;

import org.jspecify.annotations.NullMarked;
