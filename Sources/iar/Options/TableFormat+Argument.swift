public import ArgumentParser
public import AssetRegister

extension TableFormat: ExpressibleByArgument {}
