/** What is remembered of opt-outs and what the CRM is told, as tables of examples. */
@NullMarked
package org.houselist.preferences;

import org.jspecify.annotations.NullMarked;
