internal import CPseudoTerminal
internal import CVTerm
