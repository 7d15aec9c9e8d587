/** Request templates: defaults of new tickets. Knows look-ups and people, and no ticket. */
@NullMarked
package org.relaydesk.template;

import org.jspecify.annotations.NullMarked;
