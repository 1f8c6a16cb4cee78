internal import Archive
internal import Catalogue
internal import Journal
internal import PostgreSQL
internal import SharedArchive

/// The collection that the user named: files and folders, or the archive on a server.
enum NamedCollection {
  case files([String])
  case server(ServerAddress)

  /// Throws where an address is wrong, or stands beside other paths.
  init(_ paths: [String]) throws {
    guard let address = paths.first(where: ServerAddress.isAddress) else {
      self = .files(paths)
      return
    }
    guard paths.count == 1 else {
      throw CommandFailure.severalCollections(address: ServerAddress.withoutPassword(address))
    }
    do throws(ServerFailure) {
      self = .server(try ServerAddress(address))
    } catch {
      throw CommandFailure.sharedArchive(
        address: ServerAddress.withoutPassword(address), .server(error))
    }
  }

  /// The archive. `isPatient`: a screen waits for a server that is away.
  func archive(isPatient: Bool) -> any ArticleArchive {
    switch self {
    case .files(let paths): Library(paths: paths)
    case .server(let address): SharedArchive(at: address, isPatient: isPatient)
    }
  }

  /// The reading state of the collection.
  func readingState(reporting report: @escaping @Sendable (StateEvent) -> Void) -> ReadingState {
    switch self {
    case .files(let paths):
      ReadingState(
        file: UserFiles.state, collection: UserFiles.collectionName(of: paths), reporting: report)
    case .server(let address):
      ReadingState(at: address, waitingIn: UserFiles.waitingMarks, reporting: report)
    }
  }
}
