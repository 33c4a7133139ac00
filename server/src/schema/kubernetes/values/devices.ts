/** Closed lists of values in requests for devices. */
import { type Row, versions } from "../facts";

const all = "V1 V1beta1 V1beta2 V1alpha3";
const requests =
  "V1ExactDeviceRequest V1beta2ExactDeviceRequest V1beta1DeviceRequest V1alpha3DeviceRequest V1DeviceSubRequest V1beta1DeviceSubRequest V1beta2DeviceSubRequest V1alpha3DeviceSubRequest";

/** By field. */
export const deviceValues = (): readonly Row<readonly string[]>[] => [
  [["NoSchedule", "NoExecute", "None@35"], versions(all, "DeviceTaint.effect")],
  [["NoSchedule", "NoExecute"], versions(all, "DeviceToleration.effect")],
  [["Equal", "Exists"], versions(all, "DeviceToleration.operator")],
  [["ExactCount", "All"], versions(requests, ".allocationMode")],
];
