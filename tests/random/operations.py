# SPDX-License-Identifier: BSL-1.0
"""Every operation of the library, and every function that returns a formula."""

import of_entries
import of_parts
import of_matrices
from table import ALL

assert of_entries and of_parts and of_matrices  # which fill the table
