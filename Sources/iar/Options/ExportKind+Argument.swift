public import ArgumentParser
public import AssetRegister

extension ExportKind: ExpressibleByArgument {}
