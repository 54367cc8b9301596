/** What an e-mail address is: its canonical spelling, why some text is not one, its mailbox, and its likely typing errors. */
@NullMarked
package org.houselist.email;

import org.jspecify.annotations.NullMarked;
