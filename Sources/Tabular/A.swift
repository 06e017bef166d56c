let a = 0
