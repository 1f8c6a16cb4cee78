internal import Catalogue
internal import PostgreSQL
internal import SharedArchive

extension ServerTrouble {
  /// Why the server gives no answer, and what to do.
  var wording: String { failure.wording }

  private var failure: SharedArchiveFailure {
    switch self {
    case .noLibrary(let name): .server(.noLibrary(name))
    case .invalidAddress(let reason): .server(.invalidAddress(reason))
    case .passwordInAddress: .server(.passwordInAddress)
    case .away(let reason): reason.isEmpty ? .server(.deadline) : .server(.unreachable(reason))
    case .loginRefused(let reason): .server(.loginRefused(reason))
    case .noDatabase(let reason): .server(.noDatabase(reason))
    case .noRights(let reason): .server(.noRights(reason))
    case .diskFull(let reason): .server(.diskFull(reason))
    case .refused(let code, let reason): .server(.refused(code: code, reason))
    case .noArchive: .noArchive
    case .newerArchive(let version): .newer(version: version)
    case .olderArchive(let version): .older(version: version)
    case .otherAnalysis(let archive, let own): .otherAnalysis(archive: archive, own: own)
    }
  }
}
