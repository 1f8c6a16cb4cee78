/// The pane that the keys speak to.
package enum Focus: Int, Hashable, Sendable, CaseIterable {
  case list, reader, sidebar
}
