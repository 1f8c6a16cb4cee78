internal import Archive
internal import Catalogue
internal import Journal

extension ArchiveNotice {
  /// One line that says what is wrong with the index and what gazette does about it.
  var wording: String {
    switch self {
    case .rebuiltDamaged: "gazette: the index of these articles was damaged; gazette rebuilds it"
    case .rebuiltNewer: "gazette: the index of these articles is from a newer gazette; this one rebuilds it"
    case .foreignDatabase(let file, let kept):
      "\(Sanitized(file)): no index of gazette but another database; it is now \(Sanitized(kept)), "
        + "and gazette makes a new index"
    case .unwritable(let path, let errno):
      "gazette: can't write \(Sanitized(path)) (\(errno == 0 ? "refused" : systemWording(of: errno))); "
        + "the index stays in memory and is rebuilt at the next start"
    case .diskFull(let folder):
      "gazette: the disk of \(Sanitized(folder)) is full; the index stays in memory and is rebuilt at the next start"
    case .indexedElsewhere:
      "gazette: another gazette is indexing these articles; this one shows what is indexed so far"
    case .stoppedElsewhere:
      "gazette: the other gazette doesn't go on (stopped by ^Z?); this one indexes the rest for itself"
    }
  }
}

extension StateProblem {
  /// One line that names the file and says what happens to read marks, stars and places.
  var wording: String {
    switch self {
    case .unwritable(let file, let reason):
      "\(Sanitized(file)): can't be written (\(Sanitized(reason))); what you read and star is kept until you quit"
    case .full(let file):
      "\(Sanitized(file)): the disk is full; what you read and star is kept until you quit"
    case .newer(let file):
      "\(Sanitized(file)): from a newer gazette; this one writes nothing to it"
    case .replaced(let file):
      "\(Sanitized(file)): another program removed or replaced it; what you read and star goes into the new file"
    case .foreign(let file, let kept):
      "\(Sanitized(file)): no reading state of gazette but another database; it is now \(Sanitized(kept)), "
        + "and the reading state begins anew"
    case .damaged(let kept, let recovered):
      "the reading state was damaged; \(recovered) entries were recovered, the old file is \(Sanitized(kept))"
    }
  }
}
