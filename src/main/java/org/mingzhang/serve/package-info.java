/**
 * The local preview: a web server for this machine only, a watch over the portal's folders, and the browser reloaded
 * after each build.
 *
 * <p>{@link org.mingzhang.serve.Preview} is the entry. The room knows neither the portal nor how a site is made; the
 * command line hands it a {@link org.mingzhang.serve.Builder}.
 */
package org.mingzhang.serve;
