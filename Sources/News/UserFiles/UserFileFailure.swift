/// The reason why a text file of the user can't be read or written.
package enum UserFileFailure: Error, Hashable, Sendable {
  /// Reading failed.
  case unreadable(path: String, errno: Int32)
  /// It is no UTF-8.
  case notText(path: String)
  /// It is a folder, a pipe or a device.
  case notAFile(path: String)
  /// Writing failed; the file is as it was.
  case unwritable(path: String, errno: Int32)
  /// Someone else kept changing it while it was to be written; the file is as they left it.
  case busy(path: String)
  /// The change that was to be taken back isn't in the file.
  case notFound
}
