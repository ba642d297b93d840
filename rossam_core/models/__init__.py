"""Promptable models: SAM, HQ-SAM, ROS-SAM, MobileSAM, and the bundled compact one."""
