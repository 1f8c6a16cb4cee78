internal import CCurl
internal import Subscriptions

/// Fetches addresses of the web with libcurl, several at once.
package struct Transfers {
  package init() {
    _ = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
  }
}
