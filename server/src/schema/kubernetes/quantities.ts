/** Fields that hold quantities, which the schema only calls strings: a plain number is as good as `500m` or `1Gi`. */
import { byField, type Row, versions } from "./facts";

const devices = "V1 V1beta1 V1beta2";
const resources = "V1ResourceRequirements. V1VolumeResourceRequirements.";

const rows = (): readonly Row<true>[] => [
  [true, versions(resources, "limits requests")],
  [true, versions("V1LimitRangeItem.", "default defaultRequest max maxLimitRequestRatio min")],
  [true, "V1ResourceQuotaSpec.hard V1ResourceQuotaStatus.hard V1ResourceQuotaStatus.used"],
  [true, "V1PersistentVolumeSpec.capacity V1EmptyDirVolumeSource.sizeLimit V1ResourceFieldSelector.divisor"],
  [true, "V1PodSpec.overhead V1Overhead.podFixed"],
  [
    true,
    versions(
      "V2MetricTarget. V2beta2MetricTarget. V2MetricValueStatus. V2beta2MetricValueStatus.",
      "averageValue value",
    ),
  ],
  [true, versions("V1CSIStorageCapacity. V1beta1CSIStorageCapacity.", "capacity maximumVolumeSize")],
  [true, "V1NodeStatus.allocatable V1NodeStatus.capacity V1ContainerStatus.allocatedResources"],
  [true, "V1PersistentVolumeClaimStatus.allocatedResources V1PersistentVolumeClaimStatus.capacity"],
  [true, versions(devices, "CapacityRequestPolicy.default CapacityRequestPolicy.validValues")],
  [
    true,
    versions(devices, "CapacityRequestPolicyRange.max CapacityRequestPolicyRange.min CapacityRequestPolicyRange.step"),
  ],
  [true, versions(devices, "CapacityRequirements.requests Counter.value DeviceCapacity.value")],
  [true, "V1alpha3BasicDevice.capacity V1alpha3Counter.value"],
];

const fields = byField(rows);

/** Whether a field, or each of its values, is a quantity. */
export function isQuantity(field: string): boolean {
  return fields().has(field);
}

/** All fields that are or hold quantities. */
export function quantityFields(): readonly string[] {
  return [...fields().keys()];
}
