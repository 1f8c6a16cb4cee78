internal import Foundation

/// Says something to the person who called the program. What can't be said is lost: there is nobody to tell.
func complain(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
