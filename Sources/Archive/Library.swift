internal import Corpus

/// A collection of articles that is open.
package actor Library {
  package init() {}
}
